import { peopleInDrafts } from '#lib/features/submissions/server/service/people-in-rows.ts';
import { connect } from '#lib/server/database/connect.ts';
import { sealForever } from '#lib/server/audit/seal-forever.ts';

/** Work beside the web: for now the sealing of the audit log. Ends on a signal, or when the server that started it is gone. */
const stop = new AbortController();
for (const signal of ['SIGTERM', 'SIGINT'] as const) process.on(signal, () => stop.abort());
process.on('disconnect', () => stop.abort());

const { DATABASE_URL } = process.env;
if (!DATABASE_URL) throw new Error('DATABASE_URL is not set: start the worker with "kheo work" or "kheo serve"');
const db = connect(DATABASE_URL, 2);
await sealForever(db, peopleInDrafts, stop.signal);
await db.destroy();
if (process.connected) process.disconnect();
