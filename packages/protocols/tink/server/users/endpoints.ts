import { type Endpoint, endpointsOf } from "../http/endpoint.ts";
import { noContent, ok } from "../http/reply.ts";
import { createUser } from "./create-user.ts";
import { deleteUser, forgetEnded } from "./delete-user.ts";
import { findUser, userToDelete } from "./find-user.ts";
import { userOperations } from "./operations.ts";
import { updateProfile, updateUser } from "./update-user.ts";
import { viewProfile, viewUser } from "./view-user.ts";

export const userEndpoints: readonly Endpoint[] = endpointsOf(userOperations, {
  async createUser(context, { app }, request) {
    await forgetEnded(context);
    return ok(await createUser(context, app, request));
  },
  async deleteUser(context, access, request) {
    await deleteUser(context, access.user ?? (await userToDelete(context, access.app, request)));
    return noContent;
  },
  async deleteUserById(context, { app }, request) {
    await deleteUser(context, await findUser(context, app, { userId: request.param("userId") }));
    return noContent;
  },
  getUser: (_, { user }) => ok(viewUser(user)),
  updateUser: async (context, { user }, request) => ok(viewUser(await updateUser(context, user, request))),
  getUserProfile: (_, { user }) => ok(viewProfile(user)),
  updateUserProfile: async (context, { user }, request) =>
    ok(viewProfile(await updateProfile(context, user, request))),
});
