export { CitizenShell as default } from "@/app/_web/citizen-shell";
