import { searchKey } from '../language/search-key.ts';
import { indicatorOf } from './indicator.ts';

/** What an activity is, so that a report counts each form by itself; `noun` follows the number in print. */
export const activityKinds = [
	{ key: 'dialogue', noun: 'cuộc đối thoại, tiếp xúc', sign: /\b(?:doi thoai|tiep xuc cu tri)\b/ },
	{ key: 'business', noun: 'cuộc gặp gỡ doanh nghiệp', sign: /\bgap (?:go|mat)\b.*\bdoanh nghiep\b|\bdoanh nghiep\b.*\bgap (?:go|mat)\b/ },
	{ key: 'reception', noun: 'buổi tiếp công dân', sign: /\btiep (?:cong )?dan\b/ },
	{ key: 'online', noun: 'buổi trực tuyến', sign: /\b(?:hoi nghi|hoi thao|toa dam|tap huan)\b.*\btruc tuyen\b/ },
	{ key: 'thematic', noun: 'buổi sinh hoạt chuyên đề', sign: /\bchuyen de\b/ },
	{ key: 'training', noun: 'lớp tập huấn, bồi dưỡng', sign: /\b(?:tap huan|boi duong)\b/ },
	{ key: 'conference', noun: 'hội nghị, hội thảo, tọa đàm', sign: /\b(?:hoi nghi|hoi thao|toa dam|cuoc hop)\b/ },
	{ key: 'inspection', noun: 'cuộc kiểm tra, giám sát', sign: /\b(?:kiem tra|giam sat|thanh tra)\b/ },
	{ key: 'survey', noun: 'cuộc khảo sát', sign: /\bkhao sat\b/ },
	{ key: 'volunteer', noun: 'buổi tình nguyện, ra quân', sign: /\b(?:tinh nguyen|ra quan|ngay chu nhat|lao dong)\b/ },
	{ key: 'visit', noun: 'đợt thăm hỏi, hỗ trợ', sign: /\b(?:tham hoi|tang qua|ho tro|an sinh)\b/ },
	{ key: 'campaign', noun: 'đợt tuyên truyền', sign: /\b(?:tuyen truyen|pho bien|khau hieu|pano)\b/ },
	{ key: 'model', noun: 'mô hình', sign: /\bmo hinh\b/ }
] as const;

export type ActivityKind = (typeof activityKinds)[number]['key'] | 'other';

export function isActivityKind(value: string): value is ActivityKind {
	return value === 'other' || activityKinds.some(({ key }) => key === value);
}

/** The kind that an activity's own name says; a proposal that a person may change. */
export function kindOfActivity(name: string): ActivityKind {
	const words = searchKey(name);
	return activityKinds.find(({ sign }) => sign.test(words))?.key ?? 'other';
}

/** "cuộc đối thoại, tiếp xúc"; what has no kind of its own is "hoạt động". */
export function nounOf(kind: ActivityKind): string {
	return activityKinds.find(({ key }) => key === kind)?.noun ?? 'hoạt động';
}

/** What follows how often it was held: of what has no kind of its own the unit in which that figure is typed, "cuộc". */
export function timesNoun(kind: ActivityKind): string {
	return kind === 'other' ? (indicatorOf('times')?.unit ?? nounOf(kind)) : nounOf(kind);
}
