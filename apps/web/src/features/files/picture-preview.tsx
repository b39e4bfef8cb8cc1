import { Image } from 'antd';

/** A picture over the page: to be enlarged and turned. */
export default function PicturePreview({ address, name, onClose }: { readonly address: string; readonly name: string; readonly onClose: () => void }) {
  return <Image alt={name} style={{ display: 'none' }} src={address} preview={{ open: true, src: address, onOpenChange: (open) => !open && onClose() }} />;
}
