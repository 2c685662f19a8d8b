# SPDX-License-Identifier: GPL-3.0-or-later
# Finds single OpenCV libraries and defines OpenCV::core, OpenCV::imgproc, OpenCV::video, as far as they are asked for.
#
# OpenCV's own package file comes with libopencv-dev only, which brings 100 MB of modules we do not use, and its
# OpenCV_LIBS links all of them, Qt 5 included.
find_path(OpenCV_INCLUDE_DIR opencv2/core.hpp PATH_SUFFIXES opencv4)
mark_as_advanced(OpenCV_INCLUDE_DIR)
if(OpenCV_INCLUDE_DIR)
    file(STRINGS ${OpenCV_INCLUDE_DIR}/opencv2/core/version.hpp _fresco_opencv_numbers REGEX "define CV_VERSION_M(AJOR|INOR) ")
    string(REGEX REPLACE ".*MAJOR +([0-9]+).*MINOR +([0-9]+).*" "\\1.\\2" OpenCV_VERSION "${_fresco_opencv_numbers}")
endif()
set(_fresco_opencv_wanted OpenCV_INCLUDE_DIR)
foreach(module IN LISTS OpenCV_FIND_COMPONENTS)
    find_library(OpenCV_${module}_LIBRARY opencv_${module})
    mark_as_advanced(OpenCV_${module}_LIBRARY)
    list(APPEND _fresco_opencv_wanted OpenCV_${module}_LIBRARY)
    if(OpenCV_INCLUDE_DIR AND OpenCV_${module}_LIBRARY AND NOT TARGET OpenCV::${module})
        add_library(OpenCV::${module} UNKNOWN IMPORTED)
        set_target_properties(OpenCV::${module} PROPERTIES
            IMPORTED_LOCATION ${OpenCV_${module}_LIBRARY} INTERFACE_INCLUDE_DIRECTORIES ${OpenCV_INCLUDE_DIR})
    endif()
endforeach()

include(FindPackageHandleStandardArgs)
find_package_handle_standard_args(OpenCV REQUIRED_VARS ${_fresco_opencv_wanted} VERSION_VAR OpenCV_VERSION
    REASON_FAILURE_MESSAGE "install libopencv-core-dev, libopencv-imgproc-dev and libopencv-video-dev")
