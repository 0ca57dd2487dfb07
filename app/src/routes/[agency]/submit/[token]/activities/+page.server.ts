import { activityActions, loadActivities } from '../../../activities-page.ts';
import { linkPlace } from '../../../return-place.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = (event) => loadActivities(event, linkPlace);
export const actions: Actions = activityActions(linkPlace);
