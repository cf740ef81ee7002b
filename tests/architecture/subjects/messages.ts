import { always, owned, type Subjects } from "./cast";

const threads = always("any thread");

export const operationsOfMessages: Subjects = {
  "message.answer": threads,
  "message.close": threads,
  "message.reply": owned("thread", (accountId) => ({ accountId })),
  "message.send": always("in one’s own name"),
  "message.write-as-visitor": always("in the name that one gives"),
};

export const readingsOfMessages: Subjects = { "messages.mayReadMessages": always("all threads") };
