import { returnActions } from '../../../../return-actions.ts';
import { loadReturn } from '../../../../return-load.ts';
import { memberPlace } from '../../../../return-place.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = (event) => loadReturn(event, memberPlace);

export const actions: Actions = returnActions(memberPlace);
