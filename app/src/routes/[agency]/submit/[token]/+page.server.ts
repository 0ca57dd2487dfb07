import { approvalActions } from '../../return-approval.ts';
import { returnActions } from '../../return-actions.ts';
import { loadReturn } from '../../return-load.ts';
import { linkPlace, linkView } from '../../return-place.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = (event) => loadReturn(event, linkView);

export const actions: Actions = { ...returnActions(linkPlace), ...approvalActions(linkPlace) };
