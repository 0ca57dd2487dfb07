import { loadRelief, reliefActions } from '../../../../../relief-page.ts';
import { memberPlace } from '../../../../../return-place.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = (event) => loadRelief(event, memberPlace);
export const actions: Actions = reliefActions(memberPlace);
