import { textMetadata, textPageOf } from "../text-page";

export const generateMetadata = textMetadata("legal-notice");
export default textPageOf("legal-notice");
