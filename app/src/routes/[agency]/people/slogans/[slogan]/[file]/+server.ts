import { drawSlogan } from '#lib/features/slogans/server/service/draw-slogan.ts';
import type { RequestHandler } from './$types';

export const GET: RequestHandler = async ({ locals, params, url }) => {
	const asked = (name: string) => Number(url.searchParams.get(name)) || null;
	const { bytes, name, type } = await drawSlogan(locals.ctx, params.slogan, { file: params.file, width: asked('width'), height: asked('height') });
	const headers = { 'content-type': type, 'x-content-type-options': 'nosniff', 'content-disposition': `inline; filename*=UTF-8''${encodeURIComponent(name)}` };
	return new Response(bytes as BodyInit, { headers });
};
