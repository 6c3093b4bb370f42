import type { ReactNode } from 'react';
import { isDatabaseError, ProblemScreen } from '@/components/panel/problem-screen';
import { ErrorBoundary } from '@/components/ui/error-boundary';

/** Round a whole page: whatever it throws ends in the screen that says what is safe and what to press. */
export function ScreenBoundary({ children }: { readonly children: ReactNode }) {
  return (
    <ErrorBoundary
      fallback={(error, retry) => (
        <ProblemScreen
          kind={isDatabaseError(error) ? 'database' : 'view'}
          detail={`${error.name}: ${error.message}`}
          onRetry={retry}
        />
      )}
    >
      {children}
    </ErrorBoundary>
  );
}
