import { openApi } from '#lib/features/api/server/service/open-api.ts';
import type { RequestHandler } from './$types';

export const GET: RequestHandler = ({ request }) => {
	const { body, tag } = openApi();
	const headers = { 'content-type': 'application/openapi+json; charset=utf-8', 'cache-control': 'no-cache', 'access-control-allow-origin': '*', etag: tag };
	return request.headers.get('if-none-match')?.includes(tag) ? new Response(null, { status: 304, headers }) : new Response(body, { headers });
};
