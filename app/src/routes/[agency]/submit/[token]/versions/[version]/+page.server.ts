import { loadReceipt } from '../../../../return-load.ts';
import { linkPlace } from '../../../../return-place.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = (event) => loadReceipt(event, linkPlace);
