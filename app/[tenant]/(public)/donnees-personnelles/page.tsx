import { textMetadata, textPageOf } from "../text-page";

export const generateMetadata = textMetadata("privacy");
export default textPageOf("privacy");
