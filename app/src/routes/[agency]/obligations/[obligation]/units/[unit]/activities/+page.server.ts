import { activityActions, loadActivities } from '../../../../../activities-page.ts';
import { memberPlace } from '../../../../../return-place.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = (event) => loadActivities(event, memberPlace);
export const actions: Actions = activityActions(memberPlace);
