// Contacts: the channels a policy gives, and the places that promise one.
import type { Document } from "../document/document";
import type { Contact, Invitation } from "./policy";

export function readContacts(_document: Document, _firstParty: readonly string[]): { contacts: Contact[]; invitations: Invitation[] } {
  return { contacts: [], invitations: [] };
}
