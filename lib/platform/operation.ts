import type { z } from "zod";
import { Refusal } from "@/lib/kernel/refusal";
import type { Actor } from "@/lib/kernel/actor";
import type { Scope } from "./scope";

type Specification<Schema extends z.ZodType, Subject, Result> = {
  /** `room.verb`, as in the file's name. */
  readonly name: `${string}.${string}`;
  /** What people may send. */
  readonly input: Schema;
  /** The subject, read through the organisation. Null = not there, or not of this organisation. */
  load(scope: Scope, input: z.output<Schema>): Promise<Subject | null>;
  /** One sentence of policy, the same that the buttons ask. */
  may(actor: Actor, subject: NoInfer<Subject>): boolean;
  run(scope: Scope, input: z.output<Schema>, subject: Subject): Promise<Result>;
};

export type Operation<Result> = ((scope: Scope, raw: unknown) => Promise<Result>) & {
  readonly operationName: string;
  readonly may: (actor: Actor, subject: never) => boolean;
};

/**
 * The one door: every change of state passes here, and nobody can write a verb without its four parts.
 * Throws a `ZodError` for bad input and a `Refusal` for everything else that a person should read.
 */
export function operation<Schema extends z.ZodType, Subject, Result>(spec: Specification<Schema, Subject, Result>): Operation<Result> {
  const perform = async (scope: Scope, raw: unknown): Promise<Result> => {
    const input = spec.input.parse(raw);
    const subject = await spec.load(scope, input);
    if (subject === null) throw new Refusal("not-found", "notFound");
    if (!spec.may(scope.actor, subject)) throw new Refusal("forbidden", "forbidden");
    return spec.run(scope, input, subject);
  };
  return Object.assign(perform, { operationName: spec.name, may: spec.may as Operation<Result>["may"] });
}
