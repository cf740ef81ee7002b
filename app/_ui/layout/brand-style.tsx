import { brandRules } from "./brand";

/** The organisation's colours for the whole page. */
export const BrandStyle = ({ color, nonce }: { color: string; nonce?: string }) => <style nonce={nonce} suppressHydrationWarning>{brandRules(color)}</style>;
