import { notFound } from "@tanstack/react-router";
import { z } from "zod";

/** Lets an id of the core's pass. @throws the router's notFound for anything else: no page can have such an address. */
export function requireId(id: string): string {
  if (!z.uuid().safeParse(id).success) throw notFound();
  return id;
}
