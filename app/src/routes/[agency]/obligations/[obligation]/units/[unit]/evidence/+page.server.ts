import { evidenceActions, loadEvidence } from '../../../../../evidence-page.ts';
import { memberPlace } from '../../../../../return-place.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = (event) => loadEvidence(event, memberPlace);
export const actions: Actions = evidenceActions(memberPlace);
