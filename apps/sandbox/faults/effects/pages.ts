import type { EffectOf } from "../effect.ts";
import type { Attempt } from "./attempt.ts";
import { editJson, isJson, type JsonObject, parseObject } from "./body.ts";

/** Asked for a further page, gives the first one again and leads back to the one that was asked for. */
export async function duplicatePage({ request, next, call }: Attempt): Promise<Response> {
  const { paging } = call.bank.face;
  const asked = new URL(request.url).searchParams;
  const key = paging.parameters.map((name) => asked.get(name)).find((value) => value !== null) ?? "";
  return editJson(await next(firstPage(request, call)), (page) => paging.leadTo(page, key));
}

/** A further page as it is when an item came or went since the first page was read. */
export async function changeBetweenPages(
  { change }: EffectOf<"change_between_pages">,
  { request, next, call }: Attempt,
): Promise<Response> {
  const again = change === "added" ? await readObject(await next(firstPage(request, call))) : undefined;
  return editJson(await next(request), (page) => {
    const name = listIn(page, call);
    if (name === undefined) return page;
    const items = itemsOf(page, name);
    const last = itemsOf(again ?? {}, name).slice(-1);
    return { ...page, [name]: change === "added" ? [...last, ...items] : items.slice(1) };
  });
}

/** Items in an order drawn for this request: never the one they came in, where there are two or more. */
export async function shuffle({ request, next, call, fired }: Attempt): Promise<Response> {
  return editJson(await next(request), (page) => {
    const name = listIn(page, call);
    if (name === undefined) return page;
    const items = itemsOf(page, name);
    const drawn = items
      .map((item, index) => ({ item, at: fired.draw(`place ${index}`) }))
      .sort((a, b) => a.at - b.at)
      .map(({ item }) => item);
    const isSame = drawn.every((item, index) => item === items[index]);
    return { ...page, [name]: isSame ? drawn.reverse() : drawn };
  });
}

function firstPage(request: Request, { bank }: Attempt["call"]): Request {
  const url = new URL(request.url);
  for (const name of bank.face.paging.parameters) url.searchParams.delete(name);
  return new Request(url, { method: request.method, headers: request.headers });
}

async function readObject(response: Response): Promise<JsonObject | undefined> {
  return isJson(response) ? parseObject(await response.text()) : undefined;
}

function listIn(page: JsonObject, { bank }: Attempt["call"]): string | undefined {
  return bank.face.paging.lists.find((name) => Array.isArray(page[name]));
}

function itemsOf(page: JsonObject, name: string): readonly unknown[] {
  const items = page[name];
  return Array.isArray(items) ? items : [];
}
