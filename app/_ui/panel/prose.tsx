import type { ReactNode } from "react";

/** Text to be read: an agent's page, a procedure sheet, a legal notice. Plain elements inside, no classes. */
export const Prose = ({ children }: { children: ReactNode }) => <div className="prose-text">{children}</div>;
