// contact/dangling: words announce contact details, and none follow.
import type { Rule } from "../rule";

export const dangling: Rule = {
  name: "contact/dangling",
  summary: "Contact details are announced and none follow",
  why: ``,
  basis: ["gdpr-13-1-a", "ccpa-7011-e-3-J", "pipl-17-1-1"],
  severity: "warning",
  faulty: [],
  sound: [],
  *check({ invitations }) {
    for (const { span, announces, answered } of invitations)
      if (announces && !answered)
        yield { span, message: "These words announce how to get in touch, but no contact details stand where they point. Add them, or name a channel that stands elsewhere." };
  },
};
