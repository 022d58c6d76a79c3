import { parse } from "node-html-parser";
import { CookieJar } from "tough-cookie";
import { Page } from "./page.ts";

export interface FormBrowserOptions {
  readonly fetch: typeof fetch;
  /** Redirects to a URL that starts with this are not followed: there the application takes over. */
  readonly leaveAt?: string;
}

/** Where a click led: a page, or out of the browser's hands. */
export type Visit =
  | { readonly page: Page; readonly left: null }
  | { readonly page: null; readonly left: URL };

/** A browser without JavaScript: cookies, redirects, links and forms. */
export interface FormBrowser {
  /** Goes to a URL, following redirects. @throws Error after 20 of them. */
  open(url: string | URL): Promise<Visit>;
  readonly cookies: CookieJar;
}

const MOST_REDIRECTS = 20;

export function createFormBrowser({ fetch: send, leaveAt }: FormBrowserOptions): FormBrowser {
  const cookies = new CookieJar();

  const request = async (url: URL, form: URLSearchParams | undefined): Promise<Response> => {
    const cookie = await cookies.getCookieString(url.href);
    const response = await send(url.href, {
      method: form ? "POST" : "GET",
      redirect: "manual",
      headers: {
        accept: "text/html,application/xhtml+xml;q=0.9,*/*;q=0.8",
        ...(cookie && { cookie }),
        ...(form && { "content-type": "application/x-www-form-urlencoded", "sec-fetch-site": "same-origin" }),
      },
      ...(form && { body: form.toString() }),
    });
    for (const line of response.headers.getSetCookie()) await cookies.setCookie(line, url.href);
    return response;
  };

  const visit = async (target: string | URL, form?: URLSearchParams): Promise<Visit> => {
    let url = new URL(target);
    let body = form;
    for (let redirects = 0; redirects <= MOST_REDIRECTS; redirects++) {
      if (leaveAt !== undefined && url.href.startsWith(leaveAt)) return { page: null, left: url };
      const response = await request(url, body);
      const location = response.headers.get("location");
      if (location === null || response.status < 300 || response.status >= 400) {
        const page = new Page(url, response.status, response.headers, parse(await response.text()), visit);
        return { page, left: null };
      }
      await response.body?.cancel();
      url = new URL(location, url);
      // Only 307 and 308 keep the method; 301 and 302 change a POST as every browser does.
      if (response.status < 307) body = undefined;
    }
    throw new Error(`more than ${MOST_REDIRECTS} redirects, last to ${url.href}`);
  };

  return { open: (url) => visit(url), cookies };
}
