export default function MyDataPage() {
  return null;
}
