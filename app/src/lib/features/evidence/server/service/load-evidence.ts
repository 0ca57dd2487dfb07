import { sql } from 'kysely';
import { actorName, type Context } from '#lib/server/context.ts';
import type { Tx } from '#lib/server/database/schema.ts';
import { jsonOf } from '#lib/server/database/tables/columns.ts';
import { contextOf } from '#lib/server/database/transaction.ts';
import { insertFile } from '#lib/server/files/files.ts';
import { putFile } from '../put-file.ts';

/** A picture that is its own copy, small enough to be its own thumbnail. */
export type LoadedPicture = Awaited<ReturnType<typeof putFile>> & { readonly width: number; readonly height: number };

/** Puts small pictures away that were drawn here, before the transaction. */
export function putPictures(ctx: Context, pictures: readonly Uint8Array[], size: Pick<LoadedPicture, 'width' | 'height'>): Promise<LoadedPicture[]> {
	return Promise.all(pictures.map(async (bytes) => ({ ...(await putFile(ctx, bytes, 'image/png')), ...size })));
}

/**
 * So many pieces for the activities of an obligation, as even as can be, for agencies that are generated: of each unit's first as many photos as there are
 * pictures, then links and figures in turn. The caller leaves the audit entry.
 */
export async function loadEvidence(tx: Tx, obligationId: string, count: number, pictures: readonly LoadedPicture[]): Promise<void> {
	const { now, actor } = contextOf(tx);
	for (const { sha256, size, type } of pictures) await insertFile(tx, { sha256, size, type, state: 'clean' });
	const drawn = jsonOf(pictures.map(({ sha256, width, height }, nth) => ({ nth, sha256, width, height })));
	await sql`
		with activity as (
			select id, unit_id, row_number() over (order by unit_id, id) - 1 as place, count(*) over () as many
			from activities where obligation_id = ${obligationId} and registered
		), piece as (
			select a.id, a.unit_id, row_number() over (partition by a.unit_id order by n) - 1 as nth
			from activity a, generate_series(a.place, ${count}::int - 1, a.many) n
		)
		insert into evidence (id, obligation_id, unit_id, activity_id, kind, name, file_sha256, copy_sha256, thumb_sha256, width, height, look, url, figure, figure_unit,
			added_at, added_by)
		select gen_random_uuid(), ${obligationId}, p.unit_id, p.id, k.kind,
			case k.kind when 'photo' then 'IMG_' || p.nth || '.png' when 'link' then 'Tin đăng lần ' || p.nth else 'Số người dự' end,
			d.sha256, d.sha256, d.sha256, d.width, d.height, case when k.kind = 'photo' then ('x' || left(md5(p.unit_id || '-' || p.nth), 16))::bit(64) end,
			case when k.kind = 'link' then 'https://tinh-mau.example/tin/' || p.nth end, case when k.kind = 'figure' then 10 + p.nth end,
			case when k.kind = 'figure' then 'người' end, ${now}, ${actorName(actor)}
		from piece p
		left join jsonb_to_recordset(${drawn}::jsonb) as d(nth int, sha256 text, width int, height int) on d.nth = p.nth,
		lateral (select case when d.nth is not null then 'photo' when p.nth % 2 = 0 then 'link' else 'figure' end as kind) k`.execute(tx);
}
