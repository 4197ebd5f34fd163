import { randomBytes } from 'node:crypto';

/**
 * A new identifier: UUIDv7, so 48 bits of time in front (neighbours in time are neighbours in the index) and 74 random
 * bits that nobody can guess. The time is the machine's, not the business day: ids order nothing that people see.
 */
export function newId(): string {
  const bytes = randomBytes(16);
  bytes.writeUIntBE(Date.now(), 0, 6);
  bytes[6] = (bytes[6]! & 0x0f) | 0x70;
  bytes[8] = (bytes[8]! & 0x3f) | 0x80;
  const hex = bytes.toString('hex');
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-${hex.slice(12, 16)}-${hex.slice(16, 20)}-${hex.slice(20)}`;
}
