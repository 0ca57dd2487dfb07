import type { ImageRun } from '@kheo/core';
import { escapeXml } from '../xml/escape-xml.ts';

const EMU_PER_TWIP = 635;
const DRAWING = 'http://schemas.openxmlformats.org/drawingml/2006';

/** A picture in the line of text; a picture whose bytes the model does not hold is left out. */
export function imageXml(image: ImageRun, relationship: string | undefined): string {
	if (relationship === undefined) return '';
	const id = relationship.replace(/\D/g, '');
	const size = `cx="${image.width * EMU_PER_TWIP}" cy="${image.height * EMU_PER_TWIP}"`;
	const alt = image.alt === undefined ? '' : ` descr="${escapeXml(image.alt)}"`;
	return (
		`<w:r><w:drawing><wp:inline><wp:extent ${size}/><wp:docPr id="${id}" name="image${id}"${alt}/>` +
		`<a:graphic xmlns:a="${DRAWING}/main"><a:graphicData uri="${DRAWING}/picture"><pic:pic xmlns:pic="${DRAWING}/picture">` +
		`<pic:nvPicPr><pic:cNvPr id="${id}" name="image${id}"/><pic:cNvPicPr/></pic:nvPicPr>` +
		`<pic:blipFill><a:blip r:embed="${relationship}"/><a:stretch><a:fillRect/></a:stretch></pic:blipFill>` +
		`<pic:spPr><a:xfrm><a:off x="0" y="0"/><a:ext ${size}/></a:xfrm><a:prstGeom prst="rect"><a:avLst/></a:prstGeom></pic:spPr>` +
		'</pic:pic></a:graphicData></a:graphic></wp:inline></w:drawing></w:r>'
	);
}
