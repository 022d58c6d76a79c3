import { createCipheriv, pbkdf2Sync } from "node:crypto";
import { expect, test } from "vitest";
import { RedirectError, readRedirect, readReturn, senderOf, writeRedirect, writeReturn } from "./index.ts";
import { refuseRequestDate, writeRequestDate } from "./request-date.ts";

// The moment of the guidelines' example: 10:40 and 756 ms in India.
const MOMENT = Date.parse("2021-04-06T10:40:27.756+05:30");
const REQUEST = {
  txnid: "f35761ac-4a18-11e8-96ff-0277a9fbfedc",
  sessionid: "session-1",
  userid: "9999999999@sandbank-aa",
  redirect: "https://fiu.example/back?a=1&b=2",
  srcref: "c7f2bfe1-8e1b-4f2c-bd55-5a5e6c9a0d11,0b811819-9044-4856-b0ee-8c88035f8858",
};
const sender = { id: "my-fiu", secret: "a secret both know", at: MOMENT };

test("a request date has minutes, then milliseconds and no seconds, in UTC", () => {
  expect(writeRequestDate(MOMENT)).toBe("060420210510756");
});

test("a request date is accepted within 180 seconds, whatever its second was", () => {
  const begin = Date.parse("2021-04-06T05:10:00.000Z");
  const text = writeRequestDate(MOMENT);
  const at = (seconds: number) => refuseRequestDate(text, begin + seconds * 1000);
  expect([-180, 0, 60, 239].map(at)).toEqual([undefined, undefined, undefined, undefined]);
  expect(at(-181)).toContain("more than 180 s from now");
  expect(at(240)).toContain("more than 180 s from now");
});

test("a request date that is none is refused, with how it is written", () => {
  for (const text of ["", "06042021051075", "310620210510756", "061320210510756", "2021-04-06T05:10Z"]) {
    expect(refuseRequestDate(text, MOMENT)).toContain("it has 15 digits, ddMMyyyyHHmmSSS in UTC");
  }
});

test("what an FIU asks for arrives at the AA, and who asks is known before it opens", async () => {
  const query = await writeRedirect(REQUEST, sender);
  expect(query.reqdate).toBe("060420210510756");
  expect(query.ecreq).toMatch(/^[\w=-]+$/);
  expect(senderOf(query)).toBe("my-fiu");
  expect(await readRedirect(query, sender.secret, MOMENT + 1000)).toEqual(REQUEST);
});

test("a request by the published recipe opens, its redirect alone encoded", async () => {
  const reqdate = "060420210510756";
  const text = `txnid=${REQUEST.txnid}&sessionid=session-1&userid=${REQUEST.userid}&redirect=${encodeURIComponent(REQUEST.redirect)}&srcref=${REQUEST.srcref}`;
  const cipher = createCipheriv(
    "aes-256-cbc",
    pbkdf2Sync("s", reqdate, 65_536, 32, "sha256"),
    Buffer.alloc(16),
  );
  const ecreq = Buffer.concat([cipher.update(text), cipher.final()]).toString("base64url");
  const fi = Buffer.from([..."my-fiu"].map((letter, at) => letter.charCodeAt(0) ^ reqdate.charCodeAt(at)));
  expect(senderOf({ fi: fi.toString("base64"), reqdate })).toBe("my-fiu");
  expect(await readRedirect({ fi: "", reqdate, ecreq }, "s", MOMENT)).toEqual(REQUEST);
});

test("the answer opens at the FIU", async () => {
  const response = {
    txnid: REQUEST.txnid,
    sessionid: "session-1",
    userid: REQUEST.userid,
    status: "S",
    errorcode: "0",
  } as const;
  const query = await writeReturn(response, { ...sender, id: "sandbank-aa" });
  expect(senderOf({ fi: query.fi, reqdate: query.resdate })).toBe("sandbank-aa");
  expect(await readReturn(query, sender.secret, MOMENT)).toEqual(response);
  const withRef = await writeReturn({ ...response, srcref: REQUEST.srcref }, sender);
  expect(await readReturn(withRef, sender.secret, MOMENT)).toEqual({ ...response, srcref: REQUEST.srcref });
});

test("another secret, an old date and a missing field are refused, each by its reason", async () => {
  const query = await writeRedirect(REQUEST, sender);
  await expect(readRedirect(query, "another", MOMENT)).rejects.toThrow(RedirectError);
  await expect(readRedirect(query, sender.secret, MOMENT + 600_000)).rejects.toThrow("make the link anew");
  const incomplete = await writeRedirect({ ...REQUEST, srcref: "" }, sender);
  await expect(readRedirect(incomplete, sender.secret, MOMENT)).rejects.toThrow("incomplete: srcref");
});
