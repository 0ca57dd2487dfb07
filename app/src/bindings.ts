import { peopleInDrafts } from '#lib/features/submissions/server/service/people-in-rows.ts';
import { closeDrafts } from '#lib/server/audit/close-drafts.ts';
import { onRound } from '#lib/server/jobs/define-job.ts';
import { closeDraftsRound } from '#lib/server/rounds.ts';

/** Every kind of work beside the web, bound to the use case that does it. */
export const bindings = [onRound(closeDraftsRound, (ctx) => closeDrafts(ctx, peopleInDrafts))];

/** For the installation, which makes a queue for each. */
export const kindsOfWork = bindings.map(({ kind }) => kind);
