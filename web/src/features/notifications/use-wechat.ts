import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useEffect } from "react";
import { useLocation, useSearch } from "wouter";
import { choicesKey, connectWechat } from "./calls.ts";

/** WeChat's page of consent opens in WeChat only. */
export const inWechat = (): boolean => /MicroMessenger/.test(navigator.userAgent);

/** Comes back from that page: hands over the code that stands in the address, once, and takes it out of there. */
export function useWechatReturn() {
  const queries = useQueryClient();
  const [path, go] = useLocation();
  const query = new URLSearchParams(useSearch());
  const [code, state] = [query.get("code"), query.get("state")];
  const connecting = useMutation({
    mutationFn: connectWechat,
    onSettled: () => queries.invalidateQueries({ queryKey: choicesKey }),
  });
  const { mutate } = connecting;
  useEffect(() => {
    if (code === null || state === null) return;
    go(path, { replace: true });
    mutate({ code, state });
  }, [code, state, path, go, mutate]);
  return connecting;
}
