import type { Reroute } from '@sveltejs/kit/hooks';
import { isAddress } from '#lib/ui/address.ts';

/** An address with an id that cannot be one leads nowhere: 404 in the agency's frame, and no query is asked about it. The API says so by itself. */
export const reroute: Reroute = ({ url }) =>
	url.pathname.startsWith('/api/') || isAddress(url.pathname) ? undefined : `/${url.pathname.split('/')[1]}/nowhere`;
