import { textMetadata, textPageOf } from "../text-page";

export const generateMetadata = textMetadata("faq");
export default textPageOf("faq");
