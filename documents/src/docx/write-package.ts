import { escapeXml } from '../xml/escape-xml.ts';
import { PACKAGE_NAMESPACE, R_NAMESPACE } from './namespaces.ts';
import type { PartsPlan } from './plan-parts.ts';

const WORD_TYPE = 'application/vnd.openxmlformats-officedocument.wordprocessingml';

export function contentTypesXml(plan: PartsPlan): string {
	const extensions = [...new Set(plan.images.map(({ part }) => extensionOf(part)))].sort();
	const defaults = extensions.map((extension) => `<Default Extension="${extension}" ContentType="image/${extension === 'jpg' ? 'jpeg' : extension}"/>`);
	const override = (part: string, type: string): string => `<Override PartName="/word/${part}.xml" ContentType="${WORD_TYPE}.${type}+xml"/>`;
	return [
		`<Types xmlns="${PACKAGE_NAMESPACE}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>`,
		'<Default Extension="xml" ContentType="application/xml"/>',
		...defaults,
		override('document', 'document.main'),
		override('styles', 'styles'),
		plan.lists.all.length > 0 ? override('numbering', 'numbering') : '',
		plan.notes.length > 0 ? override('footnotes', 'footnotes') : '',
		...plan.margins.map(({ part, of }) => override(part.replace('.xml', ''), of)),
		'<Override PartName="/docProps/core.xml" ContentType="application/vnd.openxmlformats-package.core-properties+xml"/></Types>'
	].join('');
}

export function packageRelationshipsXml(): string {
	return relationshipsXml([
		['rId1', `${R_NAMESPACE}/officeDocument`, 'word/document.xml'],
		['rId2', `${PACKAGE_NAMESPACE}/relationships/metadata/core-properties`, 'docProps/core.xml']
	]);
}

export function documentRelationshipsXml(plan: PartsPlan): string {
	const own = (id: string, type: string, target: string): [string, string, string] => [id, `${R_NAMESPACE}/${type}`, target];
	return relationshipsXml([
		own('rId1', 'styles', 'styles.xml'),
		...(plan.lists.all.length > 0 ? [own('rId2', 'numbering', 'numbering.xml')] : []),
		...(plan.notes.length > 0 ? [own('rId3', 'footnotes', 'footnotes.xml')] : []),
		...plan.margins.map(({ id, of, part }) => own(id, of, part)),
		...plan.images.map(({ id, part }) => own(id, 'image', `/${part}`))
	]);
}

/** Title only: a time or a name would make the same content give other bytes. */
export function propertiesXml(title: string | undefined): string {
	const inner = title === undefined ? '' : `<dc:title>${escapeXml(title)}</dc:title>`;
	return `<cp:coreProperties xmlns:cp="${PACKAGE_NAMESPACE}/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/">${inner}<dc:language>vi-VN</dc:language></cp:coreProperties>`;
}

export function relationshipsXml(relationships: readonly (readonly [string, string, string])[]): string {
	const all = relationships.map(([id, type, target]) => `<Relationship Id="${id}" Type="${type}" Target="${escapeXml(target)}"/>`);
	return `<Relationships xmlns="${PACKAGE_NAMESPACE}/relationships">${all.join('')}</Relationships>`;
}

function extensionOf(part: string): string {
	return part.slice(part.lastIndexOf('.') + 1).toLowerCase();
}
