import { textMetadata, textPageOf } from "../text-page";

export const generateMetadata = textMetadata("accessibility");
export default textPageOf("accessibility");
