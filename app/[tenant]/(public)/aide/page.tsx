import { textMetadata, textPageOf } from "../text-page";

export const generateMetadata = textMetadata("help");
export default textPageOf("help");
