import type pg from 'pg';
import { about, type Finding } from './finding.ts';

type Seen = { readonly workers: number; readonly heard_ago: number | null; readonly sealed_ago: number | null };

/** Whether somebody does the work beside the web, and the log is sealed. */
export async function examineWork(client: pg.Client): Promise<Finding[]> {
	const { rows: there } = await client.query<{ there: boolean }>(`select to_regprocedure('pgboss.kheo_workers_seen()') is not null as there`);
	if (!there[0]?.there) return [about('jobs', 'Việc nền').look('hàng đợi chưa cài', 'Chạy "kheo serve" để cài.')];
	const { rows } = await client.query<Seen>('select * from pgboss.kheo_workers_seen()');
	const { rows: figures } = await client.query<{ failed: number; oldest: number }>(
		'select coalesce(sum(failed), 0)::int as failed, coalesce(max(oldest), 0) as oldest from pgboss.kheo_queue_figures()'
	);
	const seen = rows[0] ?? { workers: 0, heard_ago: null, sealed_ago: null };
	return [heartbeat(seen), sealed(seen), queue(figures[0] ?? { failed: 0, oldest: 0 })];
}

function heartbeat({ workers, heard_ago: ago }: Seen): Finding {
	const own = about('jobs', 'Việc nền');
	if (workers > 0) return own.ok(`${workers} bộ phận đang làm`);
	return own.wrong(
		ago === null ? 'chưa bộ phận nào chạy' : `im lặng ${Math.round(ago)} giây`,
		'Chạy "kheo serve" hoặc "kheo work"; nếu đang chạy thì xem nhật ký máy chủ (worker.fell).'
	);
}

function sealed({ sealed_ago: ago }: Seen): Finding {
	const own = about('sealer', 'Niêm phong nhật ký');
	if (ago !== null && ago < 60) return own.ok(`lần cuối ${Math.round(ago)} giây trước`);
	return own.wrong(
		ago === null ? 'chưa lần nào' : `đã dừng ${Math.round(ago)} giây`,
		'Xem nhật ký máy chủ (audit.seal-failed). Không mất gì: phần chờ được niêm phong khi chạy lại.'
	);
}

function queue({ failed, oldest }: { readonly failed: number; readonly oldest: number }): Finding {
	const own = about('queue', 'Hàng đợi');
	if (oldest > 900) return own.look(`có việc đã quá giờ ${Math.round(oldest / 60)} phút`, 'Xem trang Việc nền và nhật ký máy chủ.');
	return failed > 0 ? own.look(`${failed} việc hỏng trong ngày qua`, 'Xem trang Việc nền.') : own.ok('không có việc hỏng trong ngày qua');
}
