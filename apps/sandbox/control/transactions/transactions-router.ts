import { router } from "../trpc.ts";
import { edit } from "./edit.ts";
import { inject } from "./inject.ts";
import { list } from "./list.ts";
import { post } from "./post.ts";
import { remove } from "./remove.ts";
import { reverse } from "./reverse.ts";
import { voidPending } from "./void-pending.ts";

export const transactionsRouter = router({ list, inject, edit, post, void: voidPending, reverse, remove });
