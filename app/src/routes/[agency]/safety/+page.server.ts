import { identity } from '#lib/features/accounts/server/service.ts';
import { readSafety } from '#lib/features/safety/server/service/read-safety.ts';
import { appVersion } from '#lib/server/version.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals }) => ({ facts: await readSafety(locals.ctx, identity()), version: appVersion, readAt: new Date() });
