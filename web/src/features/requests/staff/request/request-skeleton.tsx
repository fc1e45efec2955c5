import { Skeleton } from "antd";
import { useWords } from "../../../../workbench/words/words.tsx";
import "./request-view.css";

/** The shape of a request's page before it comes. */
export function RequestSkeleton() {
  const { frame } = useWords();
  return (
    <main id="main" className="page" aria-busy="true">
      <p className="visually-hidden" role="status">
        {frame.loading}
      </p>
      <div className="request" aria-hidden="true">
        <div className="request-story">
          <Skeleton paragraph={{ rows: 3 }} />
          <Skeleton paragraph={{ rows: 6 }} />
        </div>
        <div className="request-side">
          <Skeleton paragraph={{ rows: 8 }} />
        </div>
      </div>
    </main>
  );
}
