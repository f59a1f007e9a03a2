import type { DoctorRow } from "../tables/tables.ts";

/** What is shown of a doctor. */
export function showDoctor(doctor: DoctorRow) {
  return {
    doctorId: doctor.doctor_id,
    fullName: doctor.full_name,
    specialty: doctor.specialty,
    departmentId: doctor.department_id,
    email: doctor.email,
    acceptsNewPatients: doctor.accepts_new_patients,
    consultationFee: doctor.consultation_fee,
  };
}
