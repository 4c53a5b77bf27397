// The rounds the server keeps.  They stay in memory for a minute, or until the mail program ends where the server is away.

const FRESH = 60_000;

/** Return [{id, round}]; those seen last where the server does not answer. */
export async function knownRounds(server, address) {
  const { rounds } = await messenger.storage.session.get({ rounds: null });
  const seen = rounds?.address === address ? rounds : null;
  if (seen && Date.now() - seen.at < FRESH) return seen.kept;
  try {
    const kept = (await server.rounds()).map(({ id, round }) => ({ id, round: { ...round, interviews: round.interviews ?? [] } }));
    await messenger.storage.session.set({ rounds: { address, at: Date.now(), kept } });
    return kept;
  } catch {
    return seen?.kept ?? [];
  }
}
