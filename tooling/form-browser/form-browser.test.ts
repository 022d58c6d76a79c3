import { expect, test } from "vitest";
import { createFormBrowser, type Visit } from "./form-browser.ts";

const FORM = `<title>A form</title><form method="post" action="/send">
  <label for="name">Your name</label><input id="name" name="name" value="Ada">
  <input type="hidden" name="token" value="t&amp;1">
  <label><input type="checkbox" name="pick" value="a" checked> Apples</label>
  <label><input type="checkbox" name="pick" value="b"> Bananas</label>
  <label><input type="radio" name="when" value="now" checked> Now</label>
  <label><input type="radio" name="when" value="later"> Later</label>
  <label><input type="checkbox" name="fixed" value="yes" checked disabled> Fixed</label>
  <button name="action" value="go">Go on</button><button formaction="/other">Elsewhere</button>
</form><a href="/moved">Move</a>`;

interface Sent {
  url: string;
  method: string;
  body: string;
  cookie: string | null;
}

const siteNoting =
  (sent: Sent[]): typeof fetch =>
  async (input, init) => {
    const request = new Request(input, init);
    const { pathname } = new URL(request.url);
    sent.push({
      url: request.url,
      method: request.method,
      body: await request.text(),
      cookie: request.headers.get("cookie"),
    });
    const redirect = (location: string, status = 303) =>
      new Response(null, { status, headers: { location, "set-cookie": "seen=1; Path=/" } });
    if (pathname === "/moved") return redirect("/form");
    if (pathname === "/send") return redirect("http://app.test/callback?code=1");
    if (pathname === "/loop") return redirect("/loop");
    if (pathname === "/kept") return redirect("/echo", 307);
    return new Response(FORM, { headers: { "content-type": "text/html" } });
  };

function browse() {
  const sent: Sent[] = [];
  const browser = createFormBrowser({ fetch: siteNoting(sent), leaveAt: "http://app.test/callback" });
  return { sent, open: (path: string) => browser.open(`http://bank.test${path}`) };
}

function pageOf(visit: Visit) {
  if (!visit.page) throw new Error("left");
  return visit.page;
}

test("a form sends what it shows, as changed, with the button pressed, and nothing disabled", async () => {
  const { open, sent } = browse();
  const page = pageOf(await open("/form"));
  expect(page.title).toBe("A form");
  const { left } = await page
    .fill("Your name", "Grace")
    .check("Bananas")
    .check("Apples", false)
    .check("Later")
    .submit("Go on");
  expect(left?.href).toBe("http://app.test/callback?code=1");
  expect(sent.at(-1)).toMatchObject({
    url: "http://bank.test/send",
    method: "POST",
    body: "name=Grace&token=t%261&pick=b&when=later&action=go",
  });
});

test("a button may send the form elsewhere", async () => {
  const { open, sent } = browse();
  const page = pageOf(await open("/form"));
  await page.submit("Elsewhere");
  expect(sent.at(-1)?.url).toBe("http://bank.test/other");
});

test("redirects are followed with the cookies they set", async () => {
  const { open, sent } = browse();
  const page = pageOf(await open("/moved"));
  expect(page.url.pathname).toBe("/form");
  expect(sent.at(-1)?.cookie).toBe("seen=1");
  expect(sent.at(-1)?.method).toBe("GET");
});

test("links are followed by their text", async () => {
  const { open } = browse();
  const page = pageOf(await open("/form"));
  expect(pageOf(await page.follow("Move")).url.pathname).toBe("/form");
});

test("a redirect without end is an error", async () => {
  await expect(browse().open("/loop")).rejects.toThrow("more than 20 redirects");
});

test("what a person could not do is an error that says what there is", async () => {
  const { open } = browse();
  const page = pageOf(await open("/form"));
  expect(() => page.fill("Address", "x")).toThrow('no field "Address"; it has: Your name');
  expect(() => page.check("Fixed", false)).toThrow("disabled");
  expect(() => page.check("Your name")).toThrow("no check box");
  expect(() => page.submit("Stop")).toThrow('no button "Stop"; it has: Go on | Elsewhere');
  expect(() => page.follow("Home")).toThrow('no link "Home"; it has: Move');
});
