import { writeList } from '#lib/features/disclosures/server/service/read-disclosures.ts';
import { download } from '#lib/server/download.ts';
import type { RequestHandler } from './$types';

export const GET: RequestHandler = async ({ locals }) => download(await writeList(locals.ctx), 'Danh mục công khai.csv');
