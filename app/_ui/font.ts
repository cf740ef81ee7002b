import localFont from "next/font/local";

/** Inter, from our own build: no page asks another server for a font. */
export const inter = localFont({
  src: "../../node_modules/@fontsource-variable/inter/files/inter-latin-opsz-normal.woff2",
  weight: "100 900",
  display: "swap",
  variable: "--font-inter",
  fallback: ["system-ui", "Segoe UI", "Helvetica", "Arial", "sans-serif"],
});
