import { AsyncLocalStorage } from "node:async_hooks";
import { Server, type IncomingMessage, type ServerResponse } from "node:http";
import { bringsFiles, withoutBody } from "./request-body";

const key = Symbol.for("guichet.responses");
const holder = globalThis as { [key]?: AsyncLocalStorage<ServerResponse> };

/** Keeps the response of each request at hand, so that a page can say 404 and still be a page. Called once at start. */
export function rememberResponses() {
  if (holder[key]) return;
  const responses = (holder[key] = new AsyncLocalStorage<ServerResponse>());
  const emit = Server.prototype.emit;
  Server.prototype.emit = function (this: Server, event: string | symbol, ...args: unknown[]) {
    const send = (...told: unknown[]) => Reflect.apply(emit, this, [event, ...told]) as boolean;
    if (event !== "request") return send(...args);
    const [request, response] = args as [IncomingMessage, ServerResponse];
    return responses.run(response, () => send(bringsFiles(request) ? withoutBody(request) : request, response));
  } as typeof emit;
}

const current = (): ServerResponse | undefined => {
  const response = holder[key]?.getStore();
  return response && !response.headersSent ? response : undefined;
};

/** `notFound()` and a throw leave a blank page where there is no JavaScript; the framework has no other way to set the status. */
export function answerWith(status: 403 | 404 | 429 | 500) {
  const response = current();
  if (response) response.statusCode = status;
}

/** The framework drops the length that a route declares; a PDF reader needs it to show progress and to ask for ranges. */
export function answerLength(bytes: number) {
  current()?.setHeader("content-length", bytes);
}

/** The address at the other end of the connection. */
export const peerOfRequest = (): string | undefined => holder[key]?.getStore()?.req.socket.remoteAddress;

/** The request as it came on the connection, behind the framework's. */
export const requestBehind = (): IncomingMessage | undefined => holder[key]?.getStore()?.req;
