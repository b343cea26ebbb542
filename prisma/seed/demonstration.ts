export async function seedDemonstration(): Promise<number> { return 0; }
