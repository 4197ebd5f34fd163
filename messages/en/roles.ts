import type { RoleWords } from '../vi/roles.ts';

export const roles: RoleWords = {
  names: {
    unit_clerk: 'Unit clerk',
    unit_head: 'Head of unit',
    consolidator: 'Consolidating officer',
    consolidator_head: 'Head of the consolidating office',
    leader: 'Deciding leader',
    records_clerk: 'Records clerk',
    inspector: 'Inspector',
    administrator: 'Administrator',
    forwarding_clerk: 'Clerk of the forwarding unit',
    forwarding_head: 'Head of the forwarding unit',
    operator: 'System operator',
  },
  duties: {
    unit_clerk: 'Keeps the unit’s people up to date; draws up and supplements its dossier.',
    unit_head: 'Signs and sends the unit’s dossier; withdraws or replaces people.',
    consolidator: 'Keeps plans and classes; receives, checks, consolidates and builds submissions.',
    consolidator_head: 'Checks and signs submissions; decides on special cases.',
    leader: 'Approves, sends back or refuses that people are sent to a class.',
    records_clerk: 'Checks the form, gives number and date, publishes decisions.',
    inspector: 'Reads everything, the history included; changes nothing.',
    administrator: 'Keeps units, accounts, rights and catalogues; approves nothing.',
  },
};
