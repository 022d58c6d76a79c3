import { drawFrom } from "./draw.ts";
import type { Delivery } from "./records.ts";

interface Message {
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
}

/** The message with one letter or digit of it changed, drawn from the delivery: every attempt has the same. */
export function tamper(
  message: Message,
  { id, tampered }: Pick<Delivery, "id" | "tampered">,
  signed: readonly string[],
): Message {
  if (tampered === null || tampered === "timestamp") return message;
  if (tampered === "body") return { ...message, body: changeOne(message.body, id) };
  const changed = signed.map((name) => [name, changeEnd(message.headers[name] ?? "", id)]);
  return { ...message, headers: { ...message.headers, ...Object.fromEntries(changed) } };
}

function changeOne(text: string, draw: string): string {
  const places = [...text.matchAll(/[1-9A-Za-z](?=[^"]*")/g)].map(({ index }) => index);
  const place = places[Math.floor(drawFrom(draw, "tamper") * places.length)];
  return place === undefined ? `${text} ` : text.slice(0, place) + other(text[place]) + text.slice(place + 1);
}

/** A signature stands at the end; the bits of its very last character may count for nothing. */
function changeEnd(value: string, draw: string): string {
  const end = Math.max(0, value.length - 40);
  return value.slice(0, end) + changeOne(`${value.slice(end, -2)}"`, draw).slice(0, -1) + value.slice(-2);
}

/** Another one of its kind, a hexadecimal digit for a hexadecimal digit. */
function other(character = "a"): string {
  const isLast = "9fFzZ".includes(character);
  return String.fromCharCode(character.charCodeAt(0) + (isLast ? -1 : 1));
}
