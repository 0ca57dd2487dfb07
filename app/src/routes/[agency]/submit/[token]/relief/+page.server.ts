import { loadRelief, reliefActions } from '../../../relief-page.ts';
import { linkPlace } from '../../../return-place.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = (event) => loadRelief(event, linkPlace);
export const actions: Actions = reliefActions(linkPlace);
