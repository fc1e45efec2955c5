import { answered, api } from "../../../../api/client.ts";
import type { ExportToStart } from "../../../../api/staff-contract.ts";
import { fetchAndSave } from "../../../../workbench/save-file.ts";

export const startExport = (body: ExportToStart) => answered(api.POST("/api/exports/start-export", { body }));

export const listExports = () => answered(api.GET("/api/exports/list-exports"));

export const downloadExport = (exportId: string) => fetchAndSave(`/api/exports/${exportId}/download-export`);
