import { everyday, unless } from "./evidence.ts";
import type { Persona } from "./persona.ts";

export const jointAccount: Persona = {
  id: "joint_account",
  title: "Joint account",
  description: "Shares the main account with a partner; a child may use it too.",
  traits: {
    livesOn: "salary",
    joint: true,
    bets: 0,
    closesAccountIn: null,
    holds: ["checking", "savings", "credit_card"],
  },
  invariants: [
    {
      sentence: "the account has two holders, the customer first, and one authorised user",
      needs: ["checking"],
      check: (view) => {
        const parties = everyday(view)?.parties ?? [];
        const { givenName, familyName } = view.customer;
        const roles = parties.map(({ role }) => role).join(", ");
        const isJoint = roles === "holder, holder, authorized_user";
        return unless(isJoint && parties[0]?.name === `${givenName} ${familyName}`, roles || "nobody");
      },
    },
    {
      sentence: "the partner may use the card",
      needs: ["checking", "credit_card"],
      check: ({ accounts }) => {
        const card = accounts.find(({ type }) => type === "credit_card");
        const roles = card?.parties.map(({ role }) => role).join(", ");
        return unless(roles === "holder, authorized_user", roles ?? "no card");
      },
    },
  ],
};
