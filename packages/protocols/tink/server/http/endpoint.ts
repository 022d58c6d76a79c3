import type { TinkContext } from "../tink-context.ts";
import type { Access, ClientAccess, UserAccess } from "./access.ts";
import type { Operation } from "./operation.ts";
import type { Reply } from "./reply.ts";
import type { TinkRequest } from "./request.ts";

/** What a handler is told of the caller, by the kind of token its operation takes. */
interface AccessOf {
  readonly client: ClientAccess;
  readonly user: UserAccess;
  readonly either: Access;
  readonly none: null;
}

/** Answers one operation; refuses by throwing TinkError. Token and scopes have been checked. */
export type Handler<Token extends keyof AccessOf> = (
  context: TinkContext,
  access: AccessOf[Token],
  request: TinkRequest,
) => Promise<Reply> | Reply;

/** An operation with what answers it. */
export interface Endpoint extends Operation {
  answer(context: TinkContext, access: Access | null, request: TinkRequest): Promise<Reply> | Reply;
}

type HandlersOf<Each extends Operation> = {
  readonly [Name in Each["name"]]: Handler<Extract<Each, { readonly name: Name }>["token"]>;
};

/** The operations of a room with what answers each of them, by name. */
export function endpointsOf<const Each extends Operation>(
  operations: readonly Each[],
  handlers: HandlersOf<Each>,
): readonly Endpoint[];
export function endpointsOf(
  operations: readonly Operation[],
  handlers: Readonly<Record<string, Endpoint["answer"]>>,
): readonly Endpoint[] {
  return operations.map((operation) => {
    const answer = handlers[operation.name];
    if (!answer) throw new TypeError(`nothing answers ${operation.name}`);
    return { ...operation, answer };
  });
}
