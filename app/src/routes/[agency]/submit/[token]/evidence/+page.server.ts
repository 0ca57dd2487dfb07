import { evidenceActions, loadEvidence } from '../../../evidence-page.ts';
import { linkPlace } from '../../../return-place.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = (event) => loadEvidence(event, linkPlace);
export const actions: Actions = evidenceActions(linkPlace);
