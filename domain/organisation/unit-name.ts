/** How a unit is called: its type with its name behind ("Phường Túc Duyên", "Phòng Nội vụ"). */
export function unitTitle(unit: { type: string; name: string }): string {
  return `${unit.type} ${unit.name}`.trim();
}
