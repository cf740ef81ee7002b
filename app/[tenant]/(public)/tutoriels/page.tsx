import { textMetadata, textPageOf } from "../text-page";

export const generateMetadata = textMetadata("tutorials");
export default textPageOf("tutorials");
